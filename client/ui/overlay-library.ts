/** What opens over the page, in a file of its own: a page is there before anything is opened. */
export {
  Dialog,
  Header,
  Heading,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Modal,
  ModalOverlay,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components'
