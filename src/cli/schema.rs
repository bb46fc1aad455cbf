//! `schema`: JSON Schemas of the curator's files, one on standard output or all in a folder.

use std::fs;

use anyhow::{Context as _, bail};

use super::args::Schema;
use super::terminal::{self, Terminal};
use super::{End, place};
use crate::dossier::{self, schemas};
use crate::text::did_you_mean;

/// Where `init` puts the schemas, and its editor settings look for them. Not `.variorum`, which marks a site; the reader of
/// `content/` passes both over.
pub(super) const FOLDER: &str = ".schemas";

pub(super) fn schema(verb: &Schema, terminal: &Terminal) -> anyhow::Result<End> {
    let all = schemas();
    let wanted: Vec<&dossier::Schema> = match &verb.name {
        None => all.iter().collect(),
        Some(name) => {
            let Some(schema) = all.iter().find(|schema| schema.name == name) else {
                let hint = did_you_mean(name, all.iter().map(|schema| schema.name));
                let hint = hint.unwrap_or_else(|| "`variorum schema` lists them".to_owned());
                bail!("there is no schema `{name}`: {hint}");
            };
            vec![schema]
        }
    };
    let Some(dir) = &verb.output_dir else {
        match (wanted.as_slice(), &verb.name) {
            ([one], Some(_)) => terminal::print(&text(one))?,
            _ => {
                for schema in wanted {
                    let about = schema.json["description"].as_str().unwrap_or_default();
                    terminal::print(&format!("{:13}  {about}\n", schema.name))?;
                }
            }
        }
        return Ok(End::Fine);
    };
    fs::create_dir_all(dir).with_context(|| format!("can't make the folder {}", dir.display()))?;
    for schema in &wanted {
        let path = dir.join(file_name(schema));
        fs::write(&path, text(schema)).with_context(|| format!("can't write {}", path.display()))?;
    }
    terminal.say(&format!("Wrote {} to {}", terminal::plural(wanted.len(), "schema"), place::folder(dir)))?;
    Ok(End::Fine)
}

/// What `init` adds: every schema, and the settings by which editors with the YAML extension find them.
pub(super) fn files() -> Vec<(String, String)> {
    let all = schemas();
    let mut associated = serde_json::Map::new();
    for schema in &all {
        if let Some(files) = schema.files {
            associated.insert(format!("./{FOLDER}/{}", file_name(schema)), files.into());
        }
    }
    let settings = format!("{:#}\n", serde_json::json!({ "yaml.schemas": associated }));
    let mut files: Vec<(String, String)> =
        all.iter().map(|schema| (format!("{FOLDER}/{}", file_name(schema)), text(schema))).collect();
    files.push((".vscode/settings.json".to_owned(), settings));
    files
}

fn file_name(schema: &dossier::Schema) -> String {
    format!("{}.schema.json", schema.name)
}

fn text(schema: &dossier::Schema) -> String {
    format!("{:#}\n", schema.json)
}
