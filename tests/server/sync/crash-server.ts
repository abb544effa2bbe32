import { startServer } from './support.ts'

// A server in a process of its own, to be killed. It says its address and nothing else.
const [folder] = process.argv.slice(2)
const server = await startServer({ folder: folder!, limits: { messagesPerSecond: 100_000 } })
process.send!(server.url)
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)))
