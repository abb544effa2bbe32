// One of several: Hocuspocus with its Redis extension, and PostgreSQL by its database extension, as its documentation
// sets them up.
import { Database } from '@hocuspocus/extension-database'
import { Redis } from '@hocuspocus/extension-redis'
import { Server } from '@hocuspocus/server'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })
await pool
  .query('CREATE TABLE IF NOT EXISTS documents (name text PRIMARY KEY, data bytea NOT NULL)')
  .catch(() => {}) // the other server makes it
const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Redis({ host: '127.0.0.1', port: Number(process.env.REDIS_PORT) }),
    new Database({
      async fetch({ documentName }) {
        const { rows } = await pool.query('SELECT data FROM documents WHERE name = $1', [documentName])
        return rows[0]?.data ?? null
      },
      async store({ documentName, state }) {
        await pool.query(
          'INSERT INTO documents VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET data = excluded.data',
          [documentName, state],
        )
      },
    }),
  ],
})
await server.listen()
console.log('listening')
