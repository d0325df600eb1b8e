import assert from 'node:assert/strict'
import { test } from 'node:test'
import { telegram } from './telegram.ts'

const fileOf = (value: unknown) => ({ path: 'result.json', extension: 'json', text: JSON.stringify(value) })
const message = (id: number, more: object) => ({ id, type: 'message', date: '2031-03-04T14:05:09', ...more })

test('each message with words is a report; who passed what on, and when it was changed, is kept', () => {
  const { records } = telegram.read(
    fileOf({
      name: 'Harbour Watch',
      type: 'public_channel',
      messages: [
        { id: 1, type: 'service', date: '2031-03-04T14:00:00', text: 'made' },
        message(2, {
          date_unixtime: '1930399509',
          edited_unixtime: '1930400000',
          from: 'Harbour Watch',
          forwarded_from: 'Quay News',
          text: ['Nine ', { type: 'bold', text: 'dead' }, '.'],
        }),
        message(3, { text: '', photo: 'photos/1.jpg' }),
        message(4, { from: 'Ada', text: 'Four saved.' }),
      ],
    }),
    {},
  )
  assert.deepEqual(records, [
    {
      text: 'Nine dead.',
      publisher: 'Harbour Watch',
      author: 'Harbour Watch',
      published: '2031-03-04T14:05:09Z',
      edited: '2031-03-04T14:13:20Z',
      forwardedFrom: 'Quay News',
      part: { name: 'message', number: 1, label: 'Harbour Watch, message 2' },
    },
    {
      text: 'Four saved.',
      publisher: 'Harbour Watch',
      author: 'Ada',
      published: '2031-03-04T14:05:09',
      part: { name: 'message', number: 2, label: 'Harbour Watch, message 4' },
    },
  ])
})

test('all chats of an account are read, and ids that come twice make no two documents of one number', () => {
  const chat = (name: string) => ({ name, type: 'private_group', messages: [message(1, { text: 'Nine dead.' })] })
  const { records } = telegram.read(fileOf({ chats: { list: [chat('One'), chat('Two')] } }), {})
  assert.deepEqual(
    records.map(({ publisher, part }) => [publisher, part?.number]),
    [
      ['One', 1],
      ['Two', 2],
    ],
  )
})

test('JSON that only has messages is no export', () => {
  assert.ok(telegram.accepts(fileOf({ messages: [message(1, { text: 'a' })] })))
  for (const value of [{ messages: ['a'] }, { messages: [{ text: 'a' }] }, { chats: {} }, []])
    assert.ok(!telegram.accepts(fileOf(value)), JSON.stringify(value))
})
