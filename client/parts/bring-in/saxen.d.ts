/** What is used of saxen, which brings no types of its own. */
declare module 'saxen' {
  type Attributes = Record<string, string>
  export class Parser {
    on(event: 'openTag', heard: (name: string, attributes: () => Attributes) => void): this
    on(event: 'closeTag', heard: (name: string) => void): this
    on(event: 'text' | 'cdata' | 'attention', heard: (text: string) => void): this
    on(event: 'error' | 'warn', heard: (error: Error) => void): this
    parse(xml: string): this
  }
}
