import ts from "typescript"

/**
 * Every source file of the project, as the compiler reads them; tests and scripts are not in it. Without the types of
 * Node, Vite and the DOM, which have no messages and would take half of the time.
 */
export function sourceProgram(root: string): ts.Program {
  const { config } = ts.readConfigFile(`${root}/tsconfig.json`, (path) => ts.sys.readFile(path)) as { config: object }
  const { fileNames, options } = ts.parseJsonConfigFileContent({ ...config, include: ["src"] }, ts.sys, root)
  return ts.createProgram(fileNames, { ...options, types: [], lib: ["lib.es2023.d.ts"] })
}

/**
 * Paths (`view.ui.panel.close`) of the messages of a language file that no file outside its folder reads. The compiler
 * says which property each access means, so that a `title` elsewhere does not pass for one of ours.
 */
export function unreadMessages(program: ts.Program, languageFile: string): string[] {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(languageFile)
  if (source === undefined) throw new Error(`${languageFile} is not in the program`)
  const unread = messagesIn(source)
  // Most accesses have no name of a message that is still to be found, and need not be resolved.
  const names = new Map<string, number>()
  const count = ({ name }: Message, change: number) => names.set(name, (names.get(name) ?? 0) + change)
  for (const message of unread.values()) count(message, 1)
  const groups = new Set([...unread].flatMap(([, { name, group }]) => (group === null ? [] : [name])))

  const isMessage = (symbol: ts.Symbol | undefined) => symbol?.declarations?.some((node) => unread.has(node)) === true
  function read(symbol: ts.Symbol | undefined): void {
    for (const node of symbol?.declarations ?? []) {
      const message = unread.get(node)
      if (message === undefined) continue
      unread.delete(node)
      count(message, -1)
      // What is looked up by names from elsewhere, such as the types of sources, is read with the record it is in.
      if (message.group !== null && ts.isAsExpression(message.group)) readAll(message.group.expression)
    }
  }
  function readAll(group: ts.Node): void {
    for (const each of checker.getTypeAtLocation(group).getProperties()) read(each)
  }

  function readKeys({ expression, argumentExpression }: ts.ElementAccessExpression): void {
    const object = checker.getTypeAtLocation(expression)
    if (!object.getProperties().some(isMessage)) return
    const key = checker.getTypeAtLocation(argumentExpression)
    const keys = key.isUnion() ? key.types : [key]
    if (keys.every((each) => each.isStringLiteral())) for (const { value } of keys) read(object.getProperty(value))
    else readAll(expression)
  }

  /** A group handed to what knows nothing of messages, such as `Object.values`, is read whole. */
  function readWhole(node: ts.Expression): void {
    const properties = checker.getTypeAtLocation(node).getProperties()
    if (!properties.some(isMessage)) return
    const wanted = checker.getContextualType(node)
    if (wanted !== undefined && !wanted.getProperties().some(isMessage)) properties.forEach(read)
  }

  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node) && isWanted(node.name.text)) read(checker.getSymbolAtLocation(node.name))
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText()
      if (isWanted(name)) read(checker.getTypeAtLocation(node.parent).getProperty(name))
    } else if (ts.isElementAccessExpression(node)) readKeys(node)
    if (ts.isCallExpression(node))
      for (const argument of node.arguments) if (groups.has(lastName(argument))) readWhole(argument)
    ts.forEachChild(node, visit)
  }
  const isWanted = (name: string) => (names.get(name) ?? 0) > 0

  const folder = languageFile.slice(0, languageFile.lastIndexOf("/") + 1)
  for (const file of program.getSourceFiles())
    if (!file.isDeclarationFile && !file.fileName.startsWith(folder)) visit(file)
  return [...unread.values()].flatMap(({ path, group }) => (group === null ? [path] : []))
}

const lastName = (node: ts.Expression): string =>
  ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : ""

interface Message {
  readonly name: string
  readonly path: string
  /** Of what holds messages, what is written for it. */
  readonly group: ts.Expression | null
}

/** The messages of a language file, and the groups they are in, by what declares them. */
function messagesIn(source: ts.SourceFile): Map<ts.Node, Message> {
  const found = new Map<ts.Node, Message>()
  function collect(written: ts.Expression, path: string): boolean {
    const object = ts.isAsExpression(written) ? written.expression : written
    if (!ts.isObjectLiteralExpression(object)) return false
    for (const each of object.properties) {
      const name = each.name !== undefined && "text" in each.name ? each.name.text : ""
      const at = `${path}.${name}`
      const value = ts.isPropertyAssignment(each) ? each.initializer : null
      found.set(each, { name, path: at, group: value !== null && collect(value, at) ? value : null })
    }
    return true
  }
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue
    if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) !== true) continue
    for (const { name, initializer } of statement.declarationList.declarations)
      if (initializer !== undefined) collect(initializer, name.getText())
  }
  return found
}
