import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Smaller files, in bytes, are sent as they are. */
const WORTH_IT = 1024
const TEXT = /\.(?:js|css|html|json|svg|md|txt)$/

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** Puts a compressed copy beside each text of a build, where there is none that is as new. */
export const compressFiles = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!TEXT.test(name)) continue
    const path = join(folder, name)
    const { mtimeMs, size } = await stat(path)
    const copy = await stat(`${path}.br`).catch(() => undefined)
    if (size < WORTH_IT || (copy && copy.mtimeMs >= mtimeMs)) continue
    const bytes = await readFile(path)
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
    await writeFile(`${path}.gz`, await gz(bytes, { level: 9 }))
    await writeFile(`${path}.br`, await brotli(bytes, quality))
  }
}
