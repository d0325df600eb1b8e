import { fetchPagesOver } from '../../src/cli/fetch.ts'
import { watchOver } from '../../src/cli/watch.ts'
import { openInternet } from '../../src/node/fetch/compose.ts'

/** A process of its own that fetches or watches over loopback, so that a test can kill it: `fetch-child.ts fetch FOLDER ADDRESS...` */
const [name, into = '', ...addresses] = process.argv.slice(2)
const network = {
  ...openInternet,
  resolve: async () => ['127.0.0.1'],
  policy: (address: string) => (address === '127.0.0.1' ? undefined : 'not loopback'),
}
const command = name === 'watch' ? watchOver(network) : fetchPagesOver(network)
process.exitCode = await command.run(
  {
    async print(text) {
      process.stdout.write(text)
    },
    warn() {},
    progress() {},
    input: process.stdin,
    cwd: process.cwd(),
  },
  addresses,
  { into, maxMb: '32', maxSeconds: '60', delay: '0.001', every: '0.001' },
)
