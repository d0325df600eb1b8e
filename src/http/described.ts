import { z } from './hono.ts'

/** A type as a schema infers it: what may be left out may also be undefined there, though JSON has no undefined. */
type Loose<Type> = Type extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : Type extends object
    ? { [Key in keyof Type]: object extends Pick<Type, Key> ? Loose<Type[Key]> | undefined : Loose<Type[Key]> }
    : Type

/** The schema of a type of the model, under its name in the API's description. A schema that gives something else does not compile. */
export function described<Type>(name: string, schema: z.ZodType<Loose<Type>>): z.ZodType<Loose<Type>> {
  return schema.openapi(name)
}

export const text = z.string()
export const count = z.int().min(0)
export const flag = z.boolean()
