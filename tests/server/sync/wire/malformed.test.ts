import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Chance } from '../chance.ts'
import { Attacker, makeVictim } from '../guard/hostile-updates.ts'
import { makeWriter, RawClient, step2, update } from '../raw-client.ts'
import { startServer, type TestServer, textOf } from '../support.ts'

const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
const FRAMES = Number(process.env.MALFORMED_FRAMES ?? 3000)

let server: TestServer
beforeEach(async () => {
  server = await startServer({ limits: { messagesPerSecond: 1_000_000 } })
})
afterEach(() => server.remove())

const request = (lines: string[]): string => [...lines, '', ''].join('\r\n')
const UPGRADE = [
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
]
const PATH = '/sync/one/plan'

/** Sends raw bytes and resolves with what comes back once the server has answered or closed. */
const answerTo = (bytes: string | Buffer): Promise<string> =>
  new Promise((resolve) => {
    const socket: Socket = connect(server.port, '127.0.0.1', () => socket.write(bytes))
    let answer = ''
    const end = (): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('data', (data) => {
      answer += data.toString('latin1')
      if (answer.includes('\r\n\r\n')) end()
    })
    socket.on('close', end)
    socket.on('error', end)
  })

test.each([
  ['no host', request([`GET ${PATH} HTTP/1.1`, 'Upgrade: websocket', ...UPGRADE])],
  ['no key', request([`GET ${PATH} HTTP/1.1`, 'Host: x', 'Upgrade: websocket', 'Connection: Upgrade'])],
  ['another protocol', request([`GET ${PATH} HTTP/1.1`, 'Host: x', 'Upgrade: h2c', 'Connection: Upgrade'])],
  [
    'a version that is none',
    request([
      `GET ${PATH} HTTP/1.1`,
      'Host: x',
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Version: 99',
      UPGRADE[2]!,
    ]),
  ],
  ['a bad escape', request(['GET /sync/%zz/plan HTTP/1.1', 'Host: x', 'Upgrade: websocket', ...UPGRADE])],
  [
    'a bad origin',
    request([`GET ${PATH} HTTP/1.1`, 'Host: x', 'Origin: null', 'Upgrade: websocket', ...UPGRADE]),
  ],
  [
    'a body',
    request([`POST ${PATH} HTTP/1.1`, 'Host: x', 'Upgrade: websocket', ...UPGRADE, 'Content-Length: 1']),
  ],
  [
    'an extension that is none',
    request([
      `GET ${PATH} HTTP/1.1`,
      'Host: x',
      'Upgrade: websocket',
      ...UPGRADE,
      'Sec-WebSocket-Extensions: ;;;',
    ]),
  ],
  ['no request at all', Buffer.from([0, 255, 1, 13, 10, 13, 10])],
])('an upgrade with %s is answered and harms nobody', async (_what, bytes) => {
  await answerTo(bytes)
  const ada = await new RawClient(server).opened()
  expect((await ada.saved()).status).toBe(0)
  ada.close()
})

test('malformed WebSocket frames close their own socket only', async () => {
  const ada = await new RawClient(server).opened()
  const upgrade = request([`GET ${PATH} HTTP/1.1`, 'Host: x', 'Upgrade: websocket', ...UPGRADE])
  const frames = [
    [0x82, 0x01, 0],
    [0xf2, 0x80, 0, 0, 0, 0],
    [0x8f, 0x80, 0, 0, 0, 0],
    [0x89, 0xfe, 255, 255],
    [0x88, 0x81, 0, 0, 0, 0, 9],
  ]
  for (const frame of frames) {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(upgrade))
    await new Promise<void>((resolve) => {
      socket.once('data', () => socket.write(Buffer.from(frame)))
      socket.on('data', () => {})
      socket.on('error', () => {})
      socket.once('close', () => resolve())
    })
  }
  ada.send(update(makeWriter().write('still here')))
  expect((await ada.saved()).status).toBe(0)
  ada.close()
})

test(
  'made-up updates and noise by the thousand neither stop the server nor others',
  { timeout: 120_000 },
  async () => {
    console.log(`FUZZ_SEED=${SEED}`)
    const chance = new Chance(SEED)
    const attacker = new Attacker(chance, makeVictim())
    const ada = await new RawClient(server, 'session=ada').opened()
    ada.send(step2(makeWriter(5).state()))
    const noise = (): Uint8Array => Uint8Array.from({ length: chance.below(60) }, () => chance.below(256))
    let eve = await new RawClient(server, 'session=eve').opened()
    const writer = makeWriter(5)
    for (let i = 0; i < FRAMES; i++) {
      if (eve.socket.readyState !== eve.socket.OPEN) eve = await new RawClient(server, 'session=eve').opened()
      if (chance.rarely(20)) eve.send(noise())
      else eve.send(chance.rarely(2) ? update(attacker.update()) : step2(attacker.update()))
      if (i % 100 > 0) continue
      ada.send(update(writer.write(`<${i}>`)))
      expect(await ada.saved()).toEqual({ status: 0, reason: '' })
    }
    eve.close()
    expect(textOf(await ada.document())).toContain(`<${FRAMES - 100}>`)
    ada.close()
  },
)
