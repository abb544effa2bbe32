import { once } from 'node:events'
import { connect } from 'node:net'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, serve } from '../contract/support.ts'

let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

/** Milliseconds that headers may take, and those until the server looks for what is over it, and a busy machine. */
const [LEAST, MOST] = [14_000, 40_000]
const DRIP = 500

/** Says the first words of a request, then a letter of a header each half second. Resolves with the ms it was kept. */
const drip = async (first: string, letter: string): Promise<number> => {
  const socket = connect(Number(new URL(contract.url).port), '127.0.0.1')
  const began = performance.now()
  socket.on('error', () => undefined)
  socket.resume()
  socket.write(first)
  const dripping = setInterval(() => socket.write(letter), DRIP)
  await once(socket, 'close')
  clearInterval(dripping)
  return performance.now() - began
}

test('who sends headers letter by letter, or nothing, is cut off, and others are served meanwhile', async () => {
  const start = 'GET /api/health HTTP/1.1\r\nHost: table\r\nX-Slow: '
  const upgrade = `GET /sync/${'x'.repeat(14)}/plan HTTP/1.1\r\nHost: table\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nX-Slow: `
  const slow = Promise.all([
    ...Array.from({ length: 200 }, () => drip(start, 'a')),
    drip(upgrade, 'a'),
    drip('', ''),
    drip('GET /', 'a'),
  ])
  const { status } = await contract.ask('GET', '/api/health')
  expect(status).toBe(200)
  const kept = await slow
  console.log(`kept for ${Math.min(...kept).toFixed(0)} to ${Math.max(...kept).toFixed(0)} ms`)
  expect(Math.min(...kept)).toBeGreaterThan(LEAST)
  expect(Math.max(...kept)).toBeLessThan(MOST)
})
