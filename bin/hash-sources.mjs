// Prints one hash over the sources that the built web application is made of.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];
const hash = createHash('sha256');
for (const folder of ['web', 'contract', 'domain']) visit(join(root, folder));
hash.update(readFileSync(join(root, 'package-lock.json')));
process.stdout.write(hash.digest('hex'));

function visit(path) {
  for (const name of readdirSync(path).sort()) {
    const child = join(path, name);
    if (statSync(child).isDirectory()) visit(child);
    else if (!name.endsWith('.test.ts')) hash.update(name).update(readFileSync(child));
  }
}
