import { createHash, randomBytes, webcrypto, X509Certificate } from 'node:crypto'
import { Integer, OctetString } from 'asn1js'
import {
  AlgorithmIdentifier,
  Certificate,
  type ContentInfo,
  CryptoEngine,
  MessageImprint,
  SignedData,
  setEngine,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'

const SHA256 = '2.16.840.1.101.3.4.2.1'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8' // extended key usage, RFC 3161 section 2.3
const EXTENDED_KEY_USAGE = '2.5.29.37'
const GRANTED = [0, 1] // granted, granted with modifications

setEngine(
  'node',
  new CryptoEngine({
    name: 'node',
    crypto: webcrypto as unknown as ConstructorParameters<typeof CryptoEngine>[0]['crypto'],
  }),
)

/** A request for a time-stamp over bytes, with the authority's certificate asked for in the answer. */
export function timestampRequest(bytes: Uint8Array): Uint8Array {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: arrayBuffer(createHash('sha256').update(bytes).digest()) }),
    }),
    nonce: new Integer({ valueHex: arrayBuffer(positive(randomBytes(8))) }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER(false))
}

/** What a time-stamp says, once it is verified. */
export interface Timestamp {
  /** ISO time that the authority puts its name to. */
  readonly at: string
  /** The subject of its certificate. */
  readonly authority: string
}

/**
 * Verifies a time-stamp over bytes: status, imprint, the authority's signature over both, its certificate's purpose, and its way up to one
 * of the trusted certificates as of the time stamped. Throws Error with the reason. `request` must be the one that it answers, where we have it.
 */
export async function verifiedTimestamp(
  response: Uint8Array,
  bytes: Uint8Array,
  trusted: readonly string[] | undefined,
  request?: Uint8Array,
): Promise<Timestamp> {
  const { status, timeStampToken } = parsed(() => TimeStampResp.fromBER(arrayBuffer(response)), 'no RFC 3161 response')
  if (!GRANTED.includes(status.status) || timeStampToken === undefined) {
    throw new Error(`the authority refused (status ${status.status})`)
  }
  const signed = parsed(() => new SignedData({ schema: (timeStampToken as ContentInfo).content }), 'no signed token')
  const info = parsed(() => TSTInfo.fromBER(signed.encapContentInfo.eContent!.getValue()), 'no time-stamp in the token')
  if (request !== undefined && !hasNonceOf(info, request)) throw new Error('the answer is to another request')
  const checked = await signed
    .verify({
      signer: 0,
      data: arrayBuffer(bytes),
      checkChain: trusted !== undefined,
      trustedCerts: (trusted ?? []).map(certificateOf),
      extendedMode: true,
    })
    .catch((fault: unknown) => {
      throw new Error(fault instanceof Error ? fault.message : String(fault))
    })
  if (checked.signatureVerified !== true) throw new Error("the authority's signature is wrong")
  const certificate = checked.signerCertificate
  if (!certificate || !isForTimeStamping(certificate)) throw new Error('the certificate is not for time-stamping')
  return { at: info.genTime.toISOString(), authority: subjectOf(certificate) }
}

function hasNonceOf(info: TSTInfo, request: Uint8Array): boolean {
  const asked = TimeStampReq.fromBER(arrayBuffer(request)).nonce
  return asked === undefined || info.nonce?.isEqual(asked) === true
}

function isForTimeStamping(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find(extension => extension.extnID === EXTENDED_KEY_USAGE)
  const purposes: unknown = usage?.parsedValue?.keyPurposes
  return Array.isArray(purposes) && purposes.includes(TIME_STAMPING)
}

function subjectOf(certificate: Certificate): string {
  return new X509Certificate(Buffer.from(certificate.toSchema(true).toBER(false))).subject.replaceAll('\n', ', ')
}

function certificateOf(pem: string): Certificate {
  return Certificate.fromBER(arrayBuffer(new X509Certificate(pem).raw))
}

function parsed<T>(parse: () => T, otherwise: string): T {
  try {
    return parse()
  } catch {
    throw new Error(otherwise)
  }
}

/** An integer of ASN.1 is negative if its first bit is set. */
function positive(bytes: Uint8Array): Uint8Array {
  return Uint8Array.of(bytes[0]! & 0x7f || 1, ...bytes.subarray(1))
}

function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
