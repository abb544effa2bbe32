import { renderUnicodeCompact } from 'uqr'

import { localAddresses } from './http/network.ts'
import { run } from './main.ts'

/**
 * `npm start`: runs the server, which `npm run build` has put into one file. `--lan` opens it to the local network and
 * shows the address as a code; `--example` makes the example initiative and prints its links.
 */
const [lan, example] = ['--lan', '--example'].map((flag) => process.argv.includes(flag))

/** Listens in the local network; links are made of the address there. */
const openToNetwork = (): void => {
  const [address] = localAddresses()
  const port = process.env.PORT || '8080'
  process.env.HOST = '0.0.0.0'
  if (address !== undefined && port !== '0') process.env.PUBLIC_URL ||= `http://${address}:${port}`
}

const showNetwork = ({ url }: { url: string }): string => {
  const [address] = localAddresses()
  if (address === undefined) return 'This computer is in no local network, so other devices cannot reach it.'
  const shown = process.env.PUBLIC_URL || `http://${address}:${new URL(url).port}`
  return `In this network: ${shown}\n${renderUnicodeCompact(shown)}`
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

/** npm hands a signal on to its shell, which ends and tells nobody: who is left alone by it is asked to stop too. */
const stopWithNpm = (): void => {
  const shell = process.ppid
  const look = (): unknown => process.ppid !== shell && process.kill(process.pid, 'SIGTERM')
  if (process.env.npm_lifecycle_event) setInterval(look, 500).unref()
}

stopWithNpm()
if (lan) openToNetwork()
const running = await run()
if (running && lan) console.log(showNetwork(running))
if (running && example) await makeExample(running.url)
