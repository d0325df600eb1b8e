import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { publicOnly } from './addresses.ts'

const REFUSED = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '100.100.100.200', // a cloud's metadata, in the carrier's range
  '127.0.0.1',
  '127.255.255.254',
  '168.63.129.16',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192',
  '192.0.2.7',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1', // IPv4-compatible, long out of use
  '::ffff:127.0.0.1',
  '::ffff:93.184.215.14',
  '::ffff:0:7f00:1',
  '64:ff9b::7f00:1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::5db8:d70e',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '4000::1',
  'saltmere.example',
  '',
  '127.1 ',
]

const TAKEN = [
  '1.1.1.1',
  '93.184.215.14',
  '100.63.255.255',
  '100.128.0.1',
  '172.15.0.1',
  '172.32.0.1',
  '2606:2800:21f:cb07:6820:80da:af6b:8b2c',
  '64:ff9b::5db8:d70e',
]

test('refuses every address that is not of the open internet, and says why', () => {
  for (const address of REFUSED) assert.equal(typeof publicOnly(address), 'string', address)
})

test('takes addresses of the open internet, also through NAT64', () => {
  for (const address of TAKEN) assert.equal(publicOnly(address), undefined, address)
})

test('an IPv4 address is refused in IPv6 clothes whenever it is refused bare', () => {
  fc.assert(
    fc.property(fc.ipV4(), address => {
      if (publicOnly(address) === undefined) return
      for (const prefix of ['::ffff:', '64:ff9b::', '::', '64:ff9b:1::', '::ffff:0:'])
        assert.equal(typeof publicOnly(prefix + address), 'string', prefix + address)
    }),
  )
})
