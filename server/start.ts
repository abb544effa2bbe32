import { ensureBuilt } from './build.ts'
import { run } from './main.ts'

/** `npm start`: builds the pages if they are missing or old, then runs the server. */
await ensureBuilt()
const running = await run()
if (running && process.argv.includes('--example')) await makeExample(running.url)

/** Makes the example initiative and prints its links, which are shown this once. */
async function makeExample(url: string): Promise<void> {
  const secret = process.env.CREATE_SECRET
  const answer = await fetch(`${url}/api/initiatives`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(secret && { authorization: `Bearer ${secret}` }) },
    body: JSON.stringify({ example: true }),
  })
  const made = (await answer.json()) as {
    title: string
    links: { role: string; url: string }[]
    error?: { message: string }
  }
  if (made.error) throw new Error(made.error.message)
  console.log(`\n${made.title}`)
  for (const { role, url: link } of made.links) console.log(`  ${role.padEnd(12)} ${link}`)
}
