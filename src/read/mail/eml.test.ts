import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eml } from './eml.ts'
import { withoutQuotes } from './quoted-mail.ts'

const HEAD = [
  'Message-ID: <1@vale.example>',
  'MIME-Version: 1.0',
  'From: "Vale Harbour Board" <press@vale.example>',
  'Date: Tue, 4 Mar 2031 14:05:09 +0300 (VLT)',
  'Subject: =?utf-8?Q?Ferry_=E2=80=93_nine_dead?=',
]
const PARTS = [
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Nine people died at the caf=E9.',
  '',
  '--b',
  'Content-Type: text/csv; name="toll.csv"',
  'Content-Disposition: attachment; filename="toll.csv"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('text\nFour people were hurt.\n').toString('base64'),
  '--b',
  'Content-Type: image/png',
  'Content-Disposition: inline; filename="logo.png"',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '--b--',
  '',
]

const fileOf = (lines: readonly string[], extension = 'eml') => ({
  path: `a.${extension}`,
  extension,
  bytes: new TextEncoder().encode(lines.join('\r\n')),
})

test('a message is a report of its sender; what is attached is a file of its own, pictures aside', async () => {
  const { records, members } = await eml.read(fileOf([...HEAD, ...PARTS]), { options: {}, room: () => 1e6 })
  assert.deepEqual(records, [
    {
      text: 'Nine people died at the café.',
      title: 'Ferry – nine dead',
      publisher: 'Vale Harbour Board',
      author: 'Vale Harbour Board',
      published: '2031-03-04T14:05:09+03:00',
    },
  ])
  assert.deepEqual(
    [...(members ?? [])].map(member => 'bytes' in member && [member.label, new TextDecoder().decode(member.bytes)]),
    [['attachment toll.csv', 'text\nFour people were hurt.\n']],
  )
})

test('a text of headed lines is no message, unless its name or two headers of a machine say so', () => {
  assert.ok(!eml.accepts(fileOf(['From: the harbour board', 'Date: 4 March', '', 'Nine died.'], 'txt')))
  assert.ok(eml.accepts(fileOf(['From: press@vale.example', 'Date: 4 March', '', 'Nine died.'])))
  assert.ok(eml.accepts(fileOf([...HEAD, '', 'Nine died.'], 'txt')))
  assert.ok(!eml.accepts(fileOf(['Nine people died: the board said so.', '', 'From: x'])))
})

test('what is quoted of an earlier message is left out; what was passed on, and what answers it, stays', () => {
  const text = (whole: string) => withoutQuotes(whole).text
  assert.equal(
    text(
      'Nine died.\n\nOn Tue, 4 Mar 2031, Ada Vale wrote:\n> A ferry sank.\n> Ten died.\n\nFour were saved.\n-- \nBen Tarn',
    ),
    'Nine died.\n\n\nFour were saved.',
  )
  assert.equal(text('No.\n-----Original Message-----\nFrom: Ada\nA ferry sank.'), 'No.')
  const passedOn = 'See below.\n---------- Forwarded message ---------\nFrom: Ada\n\nA ferry sank.'
  assert.equal(text(passedOn), passedOn)
  assert.equal(text('On Tuesday the board wrote:\nNine died.'), 'On Tuesday the board wrote:\nNine died.')
})
