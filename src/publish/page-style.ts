/** The page's style sheet. Colours of origins are Okabe and Ito's, which stay apart for colour-blind readers. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b1b1a; --soft: #5c5b57; --line: #d9d6cf; --paper: #fbfaf7; --card: #ffffff; --lit: #fff2b8;
  --alert: #a3210f; --alert-soft: #fbe9e5; --link: #0b5394; --add: #dff2e1; --drop: #fbe3df;
  --o0: #0072b2; --o1: #d55e00; --o2: #007a5a; --o3: #b0468a; --o4: #8a6d00; --o5: #3a3a3a; --o6: #5b8fb9; --o7: #a0522d; }
@media (prefers-color-scheme: dark) { :root { --ink: #ecebe6; --soft: #a9a79f; --line: #3b3a37; --paper: #161615; --card: #1f1f1d; --lit: #5a4a00;
  --alert: #ff9c8a; --alert-soft: #3a1d18; --link: #8fc4ff; --add: #1d3a22; --drop: #45211c;
  --o0: #5cb8ff; --o1: #ff9a4d; --o2: #3fd0a4; --o3: #ee9cd0; --o4: #e3c34b; --o5: #d0d0d0; --o6: #a8cbe8; --o7: #e0996f; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif; }
main, header, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.2rem; border-bottom: 3px double var(--line); padding-bottom: 1rem; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .4rem; }
h2 { font-size: 1.35rem; margin: 2.4rem 0 .6rem; }
h3 { font-size: 1.15rem; line-height: 1.3; margin: 0; }
h4 { font: 600 .8rem/1.4 system-ui, sans-serif; letter-spacing: .04em; text-transform: uppercase; color: var(--soft); margin: 1.3rem 0 .4rem; }
p { margin: .4rem 0; }
a { color: var(--link); }
nav { display: flex; flex-wrap: wrap; gap: 0 1rem; }
nav a { font: .95rem system-ui, sans-serif; }
small, .quiet, .facts, .chain, th, .filter, .tick, .label, .badge { font-family: system-ui, sans-serif; }
.quiet, .facts, .chain { color: var(--soft); font-size: .88rem; }
.lead { font-size: 1.08rem; max-width: 46rem; }
.badge { display: inline-block; font-size: .76rem; padding: .06rem .5rem; border-radius: 1rem; border: 1px solid var(--line); color: var(--soft); white-space: nowrap; }
.badge.alert { color: var(--alert); border-color: currentColor; background: var(--alert-soft); }
.filter { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; margin: .8rem 0; font-size: .92rem; }
.filter input[type=search] { font: inherit; padding: .3rem .6rem; min-width: 16rem; border: 1px solid var(--soft); border-radius: .3rem; background: var(--card); color: inherit; }
.filter select { font: inherit; padding: .3rem; border: 1px solid var(--soft); border-radius: .3rem; background: var(--card); color: inherit; }
.question { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; margin: .7rem 0; content-visibility: auto; contain-intrinsic-size: auto 92px; }
.question > summary { display: grid; grid-template-columns: 1fr 260px; gap: .3rem 1.4rem; padding: .8rem 1rem; cursor: pointer; list-style: none; align-items: center; }
.question > summary::-webkit-details-marker { display: none; }
.question > summary:hover h3 { text-decoration: underline; }
.question[open] > summary { border-bottom: 1px solid var(--line); }
.body { padding: .4rem 1rem 1.1rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
svg { display: block; width: 100%; height: auto; max-width: 760px; overflow: visible; }
svg.strip { max-width: 260px; }
.ticks line { stroke: var(--line); } .axis { stroke: var(--line); stroke-width: 1.5; }
.tick { font-size: 11px; fill: var(--soft); } .label { font-size: 12.5px; fill: var(--ink); }
.hit { fill: transparent; } a:hover .hit { fill: var(--lit); opacity: .5; }
.mark { color: var(--o0); } .o0 { color: var(--o0); } .o1 { color: var(--o1); } .o2 { color: var(--o2); } .o3 { color: var(--o3); }
.o4 { color: var(--o4); } .o5 { color: var(--o5); } .o6 { color: var(--o6); } .o7 { color: var(--o7); }
.dot { fill: currentColor; stroke: currentColor; stroke-width: 2; } .hollow { fill: var(--card); }
.ring { fill: none; stroke: currentColor; stroke-width: 1.2; stroke-dasharray: 3 2; }
.bar { stroke: currentColor; stroke-width: 3; } .tip { fill: currentColor; } .vague .bar { stroke-dasharray: 4 3; } .denied { opacity: .55; }
.origin { border-left: 4px solid currentColor; padding-left: .8rem; margin: .8rem 0; }
.origin > * { color: var(--ink); } .origin .facts, .origin .chain { color: var(--soft); }
.origin > .name { font-weight: 600; }
blockquote { margin: .35rem 0 .7rem; padding: 0; }
blockquote p { margin: 0; }
mark { background: var(--lit); color: inherit; padding: 0 .12em; border-radius: .15em; }
ul.plain { list-style: none; padding: 0; margin: .3rem 0; } ul.plain li { margin: .25rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; } th { text-align: left; font-size: .78rem; color: var(--soft); font-weight: 600; }
td, th { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; } table.tape { width: auto; margin-top: .6rem; } table.tape td, table.tape th { padding-right: 1.6rem; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; padding: .8rem 1rem; margin: .7rem 0; content-visibility: auto; contain-intrinsic-size: auto 300px; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; font-size: .95rem; } .sides > div { min-width: 0; overflow-wrap: anywhere; }
.sides p { white-space: pre-line; }
ins { background: var(--add); text-decoration: none; } del { background: var(--drop); text-decoration: none; } .slip { outline: 2px solid var(--alert); border-radius: .15em; }
footer { border-top: 3px double var(--line); margin-top: 3rem; padding-top: 1rem; padding-bottom: 3rem; }
[hidden] { display: none !important; }
@media (max-width: 44rem) { .question > summary, .sides { grid-template-columns: 1fr; } }
@media print { body { background: #fff; color: #000; } .filter, nav { display: none; } .question, .card { break-inside: avoid; content-visibility: visible; } .question[open] { break-inside: auto; } blockquote, svg { break-inside: avoid; } }
`
