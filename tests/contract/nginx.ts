import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { freePort } from '../support/ports.ts'

const EXAMPLES = join(import.meta.dirname, '../../docs/examples')

/** A real nginx with the example of the documentation. */
export type Proxy = {
  /** The origin that people see, `https://localhost:…`. */
  url: string
  /** What was `http://…`: sends people on. */
  plain: string
  /** The certificate that it shows, which its users must trust. */
  ca: string
  /** Starts it in front of a server at this origin, or of several. */
  start(...servers: string[]): Promise<void>
  stop(): Promise<void>
}

/** Debian keeps nginx where only root looks. */
const PATH = `${process.env.PATH}:/usr/sbin`

const has = (program: string): boolean => PATH.split(':').some((folder) => existsSync(join(folder, program)))

/** Why there can be no proxy here, in words; undefined if there can. */
export const whyNoProxy = (): string | undefined => {
  if (process.platform !== 'linux') return 'needs Linux, where each 127.x.y.z is an address of its own'
  const missing = ['nginx', 'openssl'].filter((program) => !has(program))
  return missing.length > 0 ? `needs ${missing.join(' and ')}, not installed here` : undefined
}

export const prepareProxy = async (): Promise<Proxy> => {
  const folder = mkdtempSync(join(tmpdir(), 'common-table-nginx-'))
  const [tlsPort, plainPort] = [await freePort(), await freePort()]
  const ca = makeCertificate(folder)
  let child: ChildProcess | undefined
  return {
    url: `https://localhost:${tlsPort}`,
    plain: `http://localhost:${plainPort}`,
    ca,
    async start(...servers) {
      const [server = ''] = servers
      const pass = servers.length > 1 ? SEVERAL : `proxy_pass ${server};`
      writeFileSync(join(folder, 'site.conf'), siteOf(folder, pass, tlsPort, plainPort))
      writeFileSync(join(folder, 'servers.conf'), servers.length > 1 ? serversOf(servers) : '')
      writeFileSync(join(folder, 'nginx.conf'), mainOf(folder))
      child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, PATH },
      })
      await ready(child)
    },
    async stop() {
      if (child && child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The example, with ports, certificate and server of the test. Throws where it no longer says what is replaced. */
const siteOf = (folder: string, pass: string, tlsPort: number, plainPort: number): string => {
  const replaced: [RegExp, string][] = [
    [/listen \[::\]:\d+[^;]*;/g, ''],
    [/listen 80;/, `listen 127.0.0.1:${plainPort};`],
    [/listen 443 /, `listen 127.0.0.1:${tlsPort} `],
    [/server_name table\.example\.org;/g, 'server_name localhost;'],
    [/\/etc\/letsencrypt\/live\/table\.example\.org\/fullchain\.pem/, join(folder, 'certificate.pem')],
    [/\/etc\/letsencrypt\/live\/table\.example\.org\/privkey\.pem/, join(folder, 'key.pem')],
    [/proxy_pass http:\/\/127\.0\.0\.1:8080;/, pass],
  ]
  return exampleWith('nginx.conf', replaced)
}

/** As docs/scaling.md has it. */
const SEVERAL = 'proxy_pass http://common_table_servers; proxy_connect_timeout 2s;'

/** The example of several servers, with those of the test. */
const serversOf = (servers: readonly string[]): string => {
  const lines = servers.map((url) => `server ${new URL(url).host} max_fails=2 fail_timeout=5s;`)
  return exampleWith('nginx-servers.conf', [[/(\s+server 10\.0\.0\.\d:8080 .*;)+/, `\n${lines.join('\n')}`]])
}

const exampleWith = (name: string, replaced: readonly [RegExp, string][]): string =>
  replaced.reduce(
    (text, [from, to]) => {
      const next = text.replace(from, to)
      if (next === text) throw new Error(`docs/examples/${name} has no ${from}`)
      return next
    },
    readFileSync(join(EXAMPLES, name), 'utf8'),
  )

const KINDS = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/** What Debian's own nginx.conf does around a site, in a folder of the test. */
const mainOf = (folder: string): string => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log stderr notice;
events { worker_connections 2048; }
http {
  ${KINDS.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ')}
  include ${folder}/servers.conf;
  include ${folder}/site.conf;
}`

const makeCertificate = (folder: string): string => {
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
  execFileSync('openssl', ['req', '-x509', ...key, ...subject, ...files], { stdio: 'ignore' })
  return readFileSync(join(folder, 'certificate.pem'), 'utf8')
}

/** Resolves when it takes connections, which it says. Throws with all that it said if it ends before. */
const ready = async (child: ChildProcess): Promise<void> => {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (part: Buffer) => {
      said += part.toString()
      if (said.includes('start worker processes')) resolve()
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`nginx ended with ${code}: ${said}`)))
  })
}
