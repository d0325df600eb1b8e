// https://coastwire.example/harbour?id=7   http://tarn.example/m%C3%A4rz   not: javascript:alert(1), http://a b, http://x/%zz
const WEB_ADDRESS = /^https?:\/\/(?:[\w.~:/?#@!$&'()*+,;=-]|%[\dA-Fa-f]{2}|[\u{a1}-\u{d7ff}])+$/u

/** An address as it may stand in a record that others follow: of the web, and well formed. Undefined for anything else that a document gives as its own. */
export function webAddress(address: string | undefined): string | undefined {
  return address !== undefined && WEB_ADDRESS.test(address) ? address : undefined
}
