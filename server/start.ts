import { renderUnicodeCompact } from 'uqr'

import { ensureBuilt } from './build.ts'
import { localAddresses } from './http/network.ts'
import { run } from './main.ts'

/**
 * `npm start`: builds the pages if they are missing or old, then runs the server. `--lan` opens it to the local network
 * and shows the address as a code; `--example` makes the example initiative and prints its links.
 */
const [lan, example] = ['--lan', '--example'].map((flag) => process.argv.includes(flag))

const openToNetwork = (): string | undefined => {
  const [address] = localAddresses()
  process.env.HOST = '0.0.0.0'
  if (address === undefined) return undefined
  const url = `http://${address}:${process.env.PORT || '8080'}`
  process.env.PUBLIC_URL ||= url
  return process.env.PUBLIC_URL
}

/** Makes the example initiative and prints its links, which are shown this once. */
const makeExample = async (url: string): Promise<void> => {
  const secret = process.env.CREATE_SECRET
  const answer = await fetch(`${url}/api/initiatives`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(secret && { authorization: `Bearer ${secret}` }) },
    body: JSON.stringify({ example: true }),
  })
  if (!answer.ok) throw new Error(`The example could not be made: ${await answer.text()}`)
  const { title, links } = (await answer.json()) as { title: string; links: { role: string; url: string }[] }
  console.log(`\n${title}`)
  for (const { role, url: link } of links) console.log(`  ${role.padEnd(12)} ${link}`)
}

const address = lan ? openToNetwork() : undefined
await ensureBuilt()
const running = await run()
if (running && lan)
  console.log(
    address === undefined
      ? 'This computer is in no local network, so other devices cannot reach it.'
      : `In this network: ${address}\n${renderUnicodeCompact(address)}`,
  )
if (running && example) await makeExample(running.url)
