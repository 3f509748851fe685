// As in a browser, an element as text is its kind. happy-dom writes out all that is in it, and Popper, which asks
// whether something is the window, asks every element around a tooltip: seconds in a table of a hundred cells.
Object.defineProperty(Element.prototype, 'toString', {
  configurable: true,
  value(this: Element) {
    return `[object ${this.constructor.name}]`
  }
})
