/**
 * A record while it is made, by whoever has not handed it out. Fields that may be missing are written one by one where records are many: spreading
 * `{}` or a field into a literal takes ten times as long.
 */
export type Writable<T> = { -readonly [Field in keyof T]: T[Field] }
