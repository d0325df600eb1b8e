/**
 * The page's only script: filters the list of questions, opens the question that an address points at, and all that are shown for paper. The page is whole without
 * it. It reaches for nothing outside the page.
 */
export const pageScript = `
'use strict';
const words = document.getElementById('filter-words');
const measure = document.getElementById('filter-measure');
const disputed = document.getElementById('filter-disputed');
const shown = document.getElementById('shown');
const questions = [...document.querySelectorAll('.question')];
function filter() {
  const wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const question of questions) {
    const text = question.dataset.text;
    const keep = wanted.every(word => text.includes(word)) && (measure.value === '' || question.dataset.measure === measure.value)
      && (!disputed.checked || question.dataset.state === 'disputed');
    question.hidden = !keep;
    if (keep) count++;
  }
  shown.textContent = count + ' of ' + questions.length + ' shown';
}
for (const control of [words, measure, disputed]) control.addEventListener('input', filter);
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let node = target; node; node = node.parentElement) if (node.tagName === 'DETAILS') { node.hidden = false; node.open = true; }
  target.scrollIntoView();
}
addEventListener('hashchange', openTarget);
let openedForPaper = [];
addEventListener('beforeprint', () => {
  openedForPaper = questions.filter(question => !question.hidden && !question.open);
  for (const question of openedForPaper) question.open = true;
});
addEventListener('afterprint', () => { for (const question of openedForPaper) question.open = false; });
openTarget();
filter();
`
