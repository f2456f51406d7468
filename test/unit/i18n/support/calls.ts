/** Where the code asks for texts, as the compiler sees it: every key a call can ask for, and the values it gives. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface TextCall {
  /** `src/ui/x.ts:12` */
  readonly place: string;
  /** The keys it can ask for, without plural suffix; null when that may be any. */
  readonly keys: readonly string[] | null;
  /** Names of the values given. */
  readonly values: readonly string[];
}

export interface TextUse {
  readonly calls: readonly TextCall[];
  /** Keys that are written anywhere a key is expected: at a call or in a table. */
  readonly written: readonly string[];
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));

function createProgram(): ts.Program {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const given = { ...config, include: ['src', 'locales', 'mocks'] };
  const { options, fileNames } = ts.parseJsonConfigFileContent(given, ts.sys, root);
  return ts.createProgram(fileNames, options);
}

function keysOf(type: ts.Type): string[] | null {
  const parts = type.isUnion() ? type.types : [type];
  return parts.every((part) => part.isStringLiteral()) ? parts.map((part) => part.value) : null;
}

const isKey = (type: ts.Type | undefined) => type?.aliasSymbol?.name === 'MessageKey';
const isTranslate = (type: ts.Type) => type.aliasSymbol?.name === 'Translate';

export function findTextUse(): TextUse {
  const program = createProgram();
  const checker = program.getTypeChecker();
  const calls: TextCall[] = [];
  const written: string[] = [];

  const visit = (node: ts.Node, file: ts.SourceFile): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      if (isKey(checker.getContextualType(node)))
        written.push(...(keysOf(checker.getTypeAtLocation(node)) ?? []));
    } else if (ts.isCallExpression(node) && isTranslate(checker.getTypeAtLocation(node.expression))) {
      const [key, values] = node.arguments;
      const keyType = key && checker.getTypeAtLocation(key);
      calls.push({
        place: `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
        keys: keyType === undefined || isKey(keyType) ? null : keysOf(keyType),
        values: values
          ? checker
              .getTypeAtLocation(values)
              .getProperties()
              .map(({ name }) => name)
          : [],
      });
    }
    ts.forEachChild(node, (child) => visit(child, file));
  };
  for (const file of program.getSourceFiles()) {
    if (/^(src|mocks)\//.test(relative(root, file.fileName)) && !file.isDeclarationFile) visit(file, file);
  }
  return { calls, written: [...new Set(written)].sort() };
}
