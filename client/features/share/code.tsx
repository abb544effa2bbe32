import { encode } from 'uqr'

/** A QR code of an address, made on this device: always dark on white, since cameras need that. */
export const Code = ({ url, label }: { url: string; label: string }) => {
  const { data, size } = encode(url, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
