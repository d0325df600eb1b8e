export { digest } from '../text/digest.ts'
