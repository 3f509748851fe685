export { setAuthors, setLanguage, setSubject, setSummary, setTitle } from './document'
export {
  addSection,
  freeId,
  moveSection,
  removeSection,
  switchSection,
  writeSection
} from './sections'
