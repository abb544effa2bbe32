import { connect } from 'node:net'

/**
 * Sends bytes as they are, and keeps the connection open: whoever hangs on to it is seen. Resolves with all that came
 * back once the other side has closed it, or `enough` has come.
 */
export const sendRaw = (url: string, request: string | Buffer, enough?: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname, () => socket.write(request))
    let text = ''
    socket.on('data', (part) => {
      text += part.toString()
      if (enough?.test(text)) socket.destroy()
    })
    // what was refused may be reset while it is still being sent
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
    })
    socket.on('close', () => resolve(text))
  })

/** The statuses of all answers in what came back. */
export const statusesOf = (text: string): number[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status))
