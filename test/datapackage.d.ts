/** The part of the reference implementation of Frictionless Data that the tests use: it comes without types. */
declare module 'datapackage' {
  /** A kind of data package, by the JSON Schema that is published for it. https://specs.frictionlessdata.io/data-package/ */
  export class Profile {
    static load(name: string): Promise<Profile>
    validate(descriptor: object): { readonly valid: boolean; readonly errors: readonly Error[] }
  }
}
