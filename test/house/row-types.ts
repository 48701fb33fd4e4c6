import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '#platform/project-root.ts';

/** What the code believes of a column: "bigint", "string | null", … */
export type Columns = Record<string, string>;

/** The tables of the `Database` interface, its augmentations by the features merged in. */
export function readRowTypes(): Record<string, Columns> {
  const { fileNames, options } = readConfig();
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(join(projectRoot, 'src/platform/database.ts'));
  const declaration = file?.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'Database',
  );
  if (!declaration) throw new Error('No Database interface');
  const tables = checker.getTypeAtLocation(declaration).getProperties();
  return Object.fromEntries(
    tables.map((table) => [table.name, readColumns(checker, checker.getTypeOfSymbol(table))]),
  );
}

function readConfig(): ts.ParsedCommandLine {
  const { config } = ts.readConfigFile(join(projectRoot, 'tsconfig.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, projectRoot);
}

const readColumns = (checker: ts.TypeChecker, row: ts.Type): Columns =>
  Object.fromEntries(
    row
      .getProperties()
      .map((column) => [column.name, describe(checker, checker.getTypeOfSymbol(column))]),
  );

/** Generated<T> and its like say what is read from the column in `__select__`. */
function describe(checker: ts.TypeChecker, column: ts.Type): string {
  const selected = column.getProperty('__select__');
  const type = selected ? checker.getTypeOfSymbol(selected) : column;
  const read = checker.getNonNullableType(type);
  return nameOf(checker, read) + (read === type ? '' : ' | null');
}

function nameOf(checker: ts.TypeChecker, type: ts.Type): string {
  const plain: [string, ts.Type][] = [
    ['string', checker.getStringType()],
    ['number', checker.getNumberType()],
    ['bigint', checker.getBigIntType()],
    ['boolean', checker.getBooleanType()],
  ];
  const found = plain.find(([, kind]) => checker.isTypeAssignableTo(type, kind));
  if (found) return found[0];
  if (checker.isArrayLikeType(type)) {
    const [element] = checker.getTypeArguments(type as ts.TypeReference);
    return element ? `${nameOf(checker, element)}[]` : 'unknown[]';
  }
  const symbol = type.getSymbol()?.name;
  return symbol === 'Date' || symbol === 'Buffer' ? symbol : 'object';
}
