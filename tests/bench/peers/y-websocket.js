// The second peer: the server that y-websocket 2.1 ships, which keeps documents in LevelDB when YPERSISTENCE is set.
import { createRequire } from 'node:module'

process.env.YPERSISTENCE = `${process.env.DATA_DIR}/leveldb`
process.env.HOST = '127.0.0.1'
createRequire(import.meta.url)('./node_modules/y-websocket/bin/server.cjs')
