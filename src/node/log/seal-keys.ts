import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject, sign, verify } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { SealPorts, Signer } from '../../app/seal.ts'

const OWNER_ONLY = 0o600

/** Makes a key in a new file that only its owner can read: PKCS #8 in PEM, as `openssl genpkey -algorithm ed25519` makes it. */
export function makeKey(file: string): Signer {
  const { privateKey } = generateKeyPairSync('ed25519')
  const handle = openSync(file, 'wx', OWNER_ONLY)
  try {
    writeSync(handle, String(privateKey.export({ type: 'pkcs8', format: 'pem' })))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return signerOf(privateKey)
}

/** Reads a key. Throws TypeError if the file holds none, or one that is not Ed25519. */
export function readKey(file: string): Signer {
  const key = createPrivateKey(readFileSync(file))
  if (key.asymmetricKeyType !== 'ed25519')
    throw new TypeError(`${file} holds a key of ${key.asymmetricKeyType}, not Ed25519`)
  return signerOf(key)
}

function signerOf(key: KeyObject): Signer {
  const publicKey = createPublicKey(key.export({ type: 'pkcs8', format: 'pem' }))
    .export({ type: 'spki', format: 'der' })
    .toString('base64')
  return {
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    sign: text => sign(null, Buffer.from(text), key).toString('base64'),
  }
}

function fingerprintOf(publicKey: string): string {
  return sha256(Buffer.from(publicKey, 'base64')).toString('hex')
}

function sha256(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer') // half the time of createHash on the short inputs of a tree
}

/** What holding seals against their keys takes. */
export const sealPorts: SealPorts = {
  digest: sha256,
  fingerprintOf,
  nameOf: signature => sha256(Buffer.from(signature, 'base64')).toString('hex'),
  isSigned(text, signature, publicKey) {
    try {
      const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
      return (
        key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
      )
    } catch {
      return false // what stands there is no key
    }
  },
}
