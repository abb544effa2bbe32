import { home } from '../../messages/en/home.ts'
import { TextField } from '../../ui/field.tsx'

/** Asks for the server's secret for starting initiatives, as the form's field `secret`. */
export const SecretField = () => (
  <TextField label={home.secret} hint={home.secretHint} name="secret" type="password" autoComplete="off" />
)
