/** Which relations a reader must see, most telling first; as everywhere else in Hearsay. */
export { tellingRelations } from '../../../src/publish/telling-relations.ts'
