import assert from 'node:assert/strict'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { hearsay, withFolder } from './command-line.ts'

const REPORTS = {
  'a.txt': 'SALTMERE, March 4 (Coastwire) - At least 14 people were killed in Saltmere on Tuesday, police said.\n',
  'b/c.md':
    '---\npublisher: Tarn Courier\ndate: 2031-03-04\n---\nPolice said 17 people were killed in Saltmere on Tuesday.\n',
  'd.jsonl':
    '{"text": "Thirty soldiers were wounded near Tarn on Monday, the army said.", "publisher": "Evening Lantern"}\n',
}

const exported = (folder: string, env = {}): string => hearsay(['export', folder, '--to', 'json'], env).out

test('a folder becomes a case, and verifies', () => {
  withFolder(REPORTS, folder => {
    const built = hearsay(['build', folder])
    assert.equal(built.code, 0, built.err)
    assert.match(built.out, /^3 reports · \d+ claims/u)
    const verified = hearsay(['verify', folder])
    assert.match(verified.out, /^All the same: 3 originals/u)
    assert.equal(verified.code, 0)
  })
})

test('a second build reads nothing, and ends with the same bytes', () => {
  withFolder(REPORTS, folder => {
    hearsay(['build', folder])
    const before = exported(folder)
    const log = readFileSync(join(folder, '.hearsay', 'log.jsonl'), 'utf8')
    hearsay(['build', folder])
    assert.equal(exported(folder), before)
    assert.equal(readFileSync(join(folder, '.hearsay', 'log.jsonl'), 'utf8'), log)
  })
})

test('a build tells what the reports change that came in, and nothing where a case is new or nothing came', () => {
  withFolder(REPORTS, folder => {
    assert.doesNotMatch(hearsay(['build', folder]).out, /What the new reports change/u)
    writeFileSync(
      join(folder, 'e.txt'),
      'SALTMERE, March 4 (TNA) - Doctors said 23 people were killed in Saltmere on Tuesday.\n',
    )
    writeFileSync(join(folder, 'f.txt'), 'SALTMERE, March 4 (TNA) - The harbour was open again on Tuesday.\n')
    const { out } = hearsay(['build', folder])
    assert.match(
      out,
      /What the new reports change:\n.*: changes the answer to 1 question\n {2}~ How many people were killed in Saltmere .* -> .* · a new voice: doctors\n.*: changes no answer\n/iu,
    )
    assert.doesNotMatch(hearsay(['build', folder]).out, /What the new reports change/u)
  })
})

test('files that came in any order and any time zone give the same bytes', () => {
  const orders = [Object.entries(REPORTS), Object.entries(REPORTS).reverse()]
  const texts = orders.map((order, n) =>
    withFolder({}, folder => {
      const env = { TZ: n === 0 ? 'Pacific/Kiritimati' : 'America/Adak', LANG: n === 0 ? 'C' : 'tr_TR.UTF-8' }
      const reports = join(folder, 'reports')
      for (const [path, content] of order) {
        mkdirSync(join(reports, path, '..'), { recursive: true })
        writeFileSync(join(reports, path), content)
        assert.equal(hearsay(['build', reports], env).code, 0)
      }
      return exported(reports, env)
    }),
  )
  assert.equal(texts[0], texts[1])
})

test('a changed file is read anew, and a removed one no longer counts; its original and its log entry stay', () => {
  withFolder(REPORTS, folder => {
    hearsay(['build', folder])
    writeFileSync(join(folder, 'a.txt'), 'Police said 99 people were killed in Saltmere on Tuesday.\n')
    utimesSync(join(folder, 'a.txt'), 1, 1)
    rmSync(join(folder, 'd.jsonl'))
    hearsay(['build', folder])
    const ledger = JSON.parse(exported(folder))
    assert.equal(ledger.documents.length, 2)
    assert.match(ledger.documents[0].text, /99 people/u)
    const entries = readFileSync(join(folder, '.hearsay', 'log.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
    assert.deepEqual(
      entries.map(line => JSON.parse(line).action),
      ['added', 'added', 'added', 'gone', 'changed'],
    )
    assert.equal(originalsOf(folder).length, 4)
  })
})

test('a ledger that was deleted or damaged is made again from the originals', () => {
  withFolder(REPORTS, folder => {
    hearsay(['build', folder])
    const before = exported(folder)
    rmSync(join(folder, '.hearsay', 'ledger.sqlite'))
    assert.equal(hearsay(['build', folder]).code, 0)
    assert.equal(exported(folder), before)
    writeFileSync(
      join(folder, '.hearsay', 'ledger.sqlite'),
      'this is no database, but it is long enough to be taken for a head of one'.repeat(20),
    )
    rmSync(join(folder, '.hearsay', 'ledger.sqlite-wal'), { force: true })
    assert.equal(hearsay(['build', folder]).code, 0)
    assert.equal(exported(folder), before)
  })
})

test('verify names an original that was tampered with', () => {
  withFolder(REPORTS, folder => {
    hearsay(['build', folder])
    const original = originalsOf(folder)[0]!
    appendFileSync(original, '!')
    const { code, out } = hearsay(['verify', folder])
    assert.equal(code, 3)
    assert.match(out, /no longer has the hash/u)
  })
})

test('two files of the same bytes are one document, and the second is named', () => {
  withFolder({ 'one.txt': REPORTS['a.txt'], 'two.txt': REPORTS['a.txt'] }, folder => {
    const { err, code } = hearsay(['build', folder])
    assert.match(err, /two\.txt: has the same bytes as one\.txt/u)
    assert.equal(code, 0)
    renameSync(join(folder, 'one.txt'), join(folder, 'zwei.txt'))
    hearsay(['build', folder])
    assert.equal(JSON.parse(exported(folder)).documents[0].capture.path, 'two.txt')
  })
})

test('broken input is named, the rest is there, and the exit status says so', () => {
  const broken = {
    ...REPORTS,
    'empty.txt': '',
    'picture.txt': new Uint8Array([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 2, 3,
    ]),
    'random.bin': Uint8Array.from({ length: 4096 }, (_, i) => (i * 2_654_435_761) >>> 13),
    'lines.jsonl': `${'{"text": "Nobody was hurt in Tarn."}\n'.repeat(6)}{"text": \n{"text": "One man was killed in Tarn."}\n`,
    'arabic.txt': 'قالت الشرطة إن ١٢ شخصا قتلوا في الميناء يوم الثلاثاء.\n',
    'deep.html': `<p>Police said 12 people were killed in Tarn.</p>${'<div>'.repeat(100_000)}x`,
  }
  withFolder(broken, folder => {
    writeFileSync(join(folder, 'locked.txt'), 'secret')
    chmodSync(join(folder, 'locked.txt'), 0)
    const { code, err, out } = hearsay(['build', folder])
    assert.equal(code, 3)
    assert.match(err, /empty\.txt: is empty/u)
    assert.match(err, /picture\.txt: is a picture \(png\)/u)
    assert.match(err, /random\.bin: is no text/u)
    assert.match(err, /lines\.jsonl, line 7: is not valid JSON/u)
    if (process.getuid?.() !== 0) assert.match(err, /locked\.txt: cannot be read/u)
    assert.match(out, /^\d+ reports/u)
    const ledger = JSON.parse(exported(folder))
    const paths = new Set(ledger.documents.map((document: { capture: { path: string } }) => document.capture.path))
    for (const path of ['a.txt', 'b/c.md', 'd.jsonl', 'lines.jsonl', 'arabic.txt', 'deep.html'])
      assert.ok(paths.has(path), path)
  })
})

test('fields that are called otherwise are named once, and kept for later builds', () => {
  withFolder(
    { 'table.csv': 'wording;when\n"Police said 12 people were killed in Tarn.";2031-03-04\n'.replaceAll(';', ',') },
    folder => {
      assert.match(hearsay(['build', folder]).err, /has no column called text/u)
      hearsay(['build', folder, '--fields', 'text=wording,published=when'])
      const before = JSON.parse(exported(folder))
      assert.equal(before.documents[0].published, '2031-03-04')
      hearsay(['build', folder])
      assert.deepEqual(JSON.parse(exported(folder)), before)
      assert.equal(hearsay(['build', folder, '--fields', 'words=wording']).code, 2)
    },
  )
})

test('a mapping file names the fields, by their names or the numbers of columns', () => {
  const table = '7\t2031-03-04\tPolice said 12 people were killed in Tarn.\n8\t2031-03-05\tNobody was hurt in Lesk.\n'
  withFolder({ 'table.tsv': table }, folder => {
    withFolder(
      { 'fields.json': '{"text": [3], "published": 2}', 'list.json': '[1]', 'odd.json': '{"words": "story"}' },
      maps => {
        hearsay(['build', folder, '--fields', join(maps, 'fields.json')])
        const { documents } = JSON.parse(exported(folder))
        assert.deepEqual(
          documents.map(({ published }: { published: string }) => published),
          ['2031-03-04', '2031-03-05'],
        )
        for (const [file, message] of [
          ['list.json', /should hold one object/u],
          ['odd.json', /maps "words" to "story"; it should give text, title/u],
          ['none.json', /cannot read .*none\.json/u],
        ] as const) {
          const refused = hearsay(['build', folder, '--fields', join(maps, file)])
          assert.equal(refused.code, 2)
          assert.match(refused.err, message)
        }
      },
    )
  })
})

test('a folder that is not there, and a case that is not built, are said in one line', () => {
  const missing = hearsay(['build', 'no-such-folder'])
  assert.equal(missing.code, 1)
  assert.match(missing.err, /^hearsay: there is no folder no-such-folder\n$/u)
  withFolder(REPORTS, folder => {
    for (const command of ['build', 'questions', 'seal'])
      assert.match(
        hearsay([command, join(folder, 'a.txt'), '--case', join(folder, 'kept')]).err,
        /^hearsay: \S+a\.txt is a file, and a case is made of a folder; .*hearsay extract/u,
      )
    const unbuilt = hearsay(['questions', folder])
    assert.equal(unbuilt.code, 1)
    assert.match(unbuilt.err, /make one with: hearsay build/u)
  })
})

test('a folder in which no report is says so, and what to do', () => {
  withFolder({ 'notes/.keep': '' }, folder => {
    const { out, code } = hearsay(['build', join(folder, 'notes')])
    assert.equal(code, 0)
    assert.match(out, /No report was found in this folder or below it\. Put files into it/u)
    assert.doesNotMatch(out, /hearsay export/u)
  })
})

test('what to type next can be typed, also where the name of the folder has spaces', () => {
  withFolder({ 'my reports/a.txt': 'Police said 12 people were killed in Saltmere on 4 March 2031.' }, folder => {
    const reports = join(folder, 'my reports')
    assert.match(hearsay(['questions', reports]).err, /hearsay build '\S+my reports'\n$/u)
    assert.match(hearsay(['build', reports]).out, /hearsay serve '\S+my reports'\n/u)
  })
})

test('what is explained may stand before the folder or behind it; without it, the message says where it goes', () => {
  withFolder({ 'a.txt': 'Police said 12 people were killed in Saltmere on 4 March 2031.' }, folder => {
    hearsay(['build', folder])
    const { id } = JSON.parse(hearsay(['questions', folder, '--json']).out) as { readonly id: string }
    const explained = hearsay(['explain', id, folder])
    assert.match(explained.out, /^question /u)
    assert.deepEqual(hearsay(['explain', folder, id]), explained)
    const alone = hearsay(['explain', folder])
    assert.equal(alone.code, 2)
    assert.match(alone.err, /say what to explain: hearsay explain ID \S+\n$/u)
  })
})

test('the example is not copied among reports that are there already', () => {
  withFolder({ 'mine/a.txt': 'Police said 12 people were killed in Saltmere on 4 March 2031.' }, folder => {
    const refused = hearsay(['example', '--copy-to', join(folder, 'mine')])
    assert.equal(refused.code, 1)
    assert.match(refused.err, /mine is not empty/u)
    assert.deepEqual(readdirSync(join(folder, 'mine')), ['a.txt'])
    assert.equal(hearsay(['example', '--copy-to', join(folder, 'new')]).code, 0)
  })
})

test('a wrong command line says where to look', () => {
  assert.match(hearsay(['nosuch']).err, /hearsay --help/u)
  assert.match(hearsay(['questions', '--disputted']).err, /--disputed[\s\S]*hearsay questions --help/u)
})

function originalsOf(folder: string): string[] {
  const root = join(folder, '.hearsay', 'originals')
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

test('a build without a folder is refused where no case is', () => {
  const { code, err, out } = hearsay(['build'])
  assert.equal(code, 2)
  assert.match(err, /name a folder: hearsay build FOLDER/u)
  assert.equal(out, '')
})

test('a case without reports says so', () => {
  withFolder({}, folder => {
    hearsay(['build', folder])
    assert.match(hearsay(['questions', folder]).err, /holds no report/u)
  })
})
