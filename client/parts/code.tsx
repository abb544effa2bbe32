import { encode } from 'uqr'

import { codePath } from '../net/code-path.ts'

/** A QR code of an address, made on this device: always dark on white, since cameras need that. */
export const Code = ({ url, label }: { url: string; label: string }) => {
  const { data, size } = encode(url, { ecc: 'M', border: 2 })
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={codePath(data)} fill="#000" />
    </svg>
  )
}
