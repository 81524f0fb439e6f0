import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BSON, type Document, MongoClient } from 'mongodb'

const DUMP_FILE = 'dump.bson'

/** Writes every document of a MongoDB database into a file of the folder. Does nothing for SQLite. */
export async function dumpDatabase(uri: string, folder: string): Promise<void> {
  if (uri.startsWith('file:')) return
  const client = await MongoClient.connect(uri)
  const database = client.db()
  const content: Record<string, Document[]> = {}
  for (const { name } of await database.listCollections().toArray()) {
    content[name] = await database.collection(name).find().toArray()
  }
  await writeFile(join(folder, DUMP_FILE), BSON.serialize(content))
  await database.dropDatabase()
  await client.close()
}

/** Fills an empty MongoDB database from the files of `dumpDatabase`; the adapter makes its indexes when it connects. */
export async function restoreDatabase(uri: string, folder: string): Promise<void> {
  const client = await MongoClient.connect(uri)
  const content: Record<string, Document[]> = BSON.deserialize(await readFile(join(folder, DUMP_FILE)))
  for (const [name, documents] of Object.entries(content)) {
    if (documents.length > 0) await client.db().collection(name).insertMany(documents)
  }
  await client.close()
}
