//! The JSON Schemas say what the reader does: every file of ours passes, and every slip is refused.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use variorum::dossier::schemas;

use crate::golden::dossiers;
use crate::house::walk;

/// The faults of a value under a schema, by path. Knows the keywords our schemas have, and no other: one that is new
/// here must be read here.
fn faults(root: &Value, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.strip_prefix("#/$defs/").unwrap();
        return faults(root, &root["$defs"][name], value, path, found);
    }
    for (keyword, wanted) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "default" | "format" => {}
            "type" => {
                let one = std::slice::from_ref(wanted);
                let types = wanted.as_array().map_or(one, Vec::as_slice);
                if !types.iter().any(|name| is_a(value, name.as_str().unwrap())) {
                    found.push(format!("{path}: {value} is not {wanted}"));
                }
            }
            "minimum" => {
                if value.as_f64().is_some_and(|number| number < wanted.as_f64().unwrap()) {
                    found.push(format!("{path}: {value} is less than {wanted}"));
                }
            }
            "enum" => {
                if !wanted.as_array().unwrap().contains(value) {
                    found.push(format!("{path}: {value} is not among {wanted}"));
                }
            }
            "const" => {
                if value != wanted {
                    found.push(format!("{path}: {value} is not {wanted}"));
                }
            }
            "anyOf" | "oneOf" => {
                let all: Vec<Vec<String>> = wanted
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|schema| {
                        let mut found = Vec::new();
                        faults(root, schema, value, path, &mut found);
                        found
                    })
                    .collect();
                if all.iter().all(|faults| !faults.is_empty()) {
                    found.push(format!("{path}: none of {all:?}"));
                }
            }
            "items" => {
                for (n, item) in value.as_array().into_iter().flatten().enumerate() {
                    faults(root, wanted, item, &format!("{path}/{n}"), found);
                }
            }
            "required" => {
                if let Some(object) = value.as_object() {
                    let keys = wanted.as_array().unwrap().iter().map(|key| key.as_str().unwrap());
                    found.extend(
                        keys.filter(|key| !object.contains_key(*key)).map(|key| format!("{path}: `{key}` is missing")),
                    );
                }
            }
            "properties" => {
                for (key, inner) in value.as_object().into_iter().flatten() {
                    if let Some(schema) = wanted.get(key) {
                        faults(root, schema, inner, &format!("{path}/{key}"), found);
                    }
                }
            }
            "additionalProperties" => {
                for (key, inner) in value.as_object().into_iter().flatten() {
                    let known = schema["properties"].get(key).is_some();
                    match wanted {
                        Value::Bool(false) if !known => found.push(format!("{path}: `{key}` is not known")),
                        Value::Object(_) if !known => {
                            faults(root, wanted, inner, &format!("{path}/{key}"), found);
                        }
                        _ => {}
                    }
                }
            }
            "propertyNames" => {
                for key in value.as_object().into_iter().flatten().map(|(key, _)| key) {
                    faults(root, wanted, &Value::String(key.clone()), &format!("{path}/{key}"), found);
                }
            }
            other => panic!("{path}: a schema has `{other}`, which this test can't read"),
        }
    }
}

fn is_a(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no type `{other}`"),
    }
}

fn schema(name: &str) -> Value {
    schemas().into_iter().find(|schema| schema.name == name).unwrap().json
}

fn check(name: &str, yaml: &str) -> Vec<String> {
    let value: Value = serde_yaml::from_str(yaml).unwrap();
    let schema = schema(name);
    let mut found = Vec::new();
    faults(&schema, &schema, &value, "", &mut found);
    found
}

/// The schema of a file by its path below `content/`, and the YAML in it.
fn yaml_of(path: &Path, text: &str) -> Option<(String, String)> {
    let name = path.file_name()?.to_str()?;
    if let Some(stem) = name.strip_suffix(".yaml") {
        return Some((stem.to_owned(), text.to_owned()));
    }
    let kind = match path.parent()?.file_name().and_then(|folder| folder.to_str()) {
        Some("sources") => "source",
        Some("pages") => "page",
        _ if name == "narrative.md" => "narrative",
        _ => return None,
    };
    let front = text.strip_prefix("---\n")?.split_once("\n---\n")?.0;
    Some((kind.to_owned(), front.to_owned()))
}

#[test]
fn every_file_of_ours_passes_its_schema() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> = dossiers().into_iter().map(|dir| dir.join("content")).collect();
    folders.extend([package.join("content"), package.join("src/cli/skeleton/dossier")]);
    let mut seen = std::collections::BTreeSet::new();
    for path in folders.iter().flat_map(|folder| walk(folder)) {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let Some((name, yaml)) = yaml_of(&path, &text) else { continue };
        let found = check(&name, &yaml);
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
        seen.insert(name);
    }
    let names: Vec<&str> = schemas().iter().map(|schema| schema.name).collect();
    let unseen: Vec<_> = names.iter().filter(|name| !seen.contains(**name)).collect();
    assert!(unseen.is_empty(), "no file shows {unseen:?}");
}

#[test]
fn slips_are_refused_where_the_reader_refuses_them() {
    for (name, yaml, fault) in [
        ("people", "- {id: a, name: A, rol: x}", "/0: `rol` is not known"),
        ("people", "- {name: A}", "/0: `id` is missing"),
        ("people", "- {id: a, name: [A]}", "/0/name"),
        ("people", "{id: a, name: A}", ": {"),
        ("dossier", "title: A\nevent: {dat: 2023}", "`dat` is not known"),
        ("dossier", "title: A\ncompare: {min_words: few}", "/compare"),
        ("dossier", "{}", ": `title` is missing"),
        ("source", "{title: A, kind: essay}", "/kind"),
        ("source", "{title: A, passages: [{from: x}]}", "/passages/0: `origin` is missing"),
        ("questions", "- {id: a, question: b, status: fight}", "/0/status"),
        ("corrections", "- {at: 2023, was: a, now: b, were: c}", "`were` is not known"),
        ("page", "{order: first}", "/order"),
    ] {
        let found = check(name, yaml).join("\n");
        assert!(found.contains(fault), "{name}: {yaml}: {found}");
    }
    for (name, yaml) in [
        ("people", "- {id: 7, name: no, aliases: 12, extra: {any: [thing]}}"),
        ("people", "# nobody yet\n"),
        ("dossier", "{title: 2023, severity: {digest-share: error}, event: {date: 2023-09-13}}"),
        ("page", "title:\norder: 2\n"),
        ("narrative", "{}"),
    ] {
        assert_eq!(check(name, yaml), [] as [String; 0], "{name}: {yaml}");
    }
}

#[test]
fn a_schema_has_the_keys_of_its_struct_each_with_a_meaning() {
    let structs = crate::docs::raw().structs;
    let mut seen = std::collections::BTreeSet::new();
    for schema in schemas() {
        assert_eq!(schema.json["$schema"], "https://json-schema.org/draft/2020-12/schema", "{}", schema.name);
        let mut all: Vec<(String, &Value)> =
            schema.json["$defs"].as_object().into_iter().flatten().map(|(name, def)| (name.clone(), def)).collect();
        if schema.json.get("properties").is_some() {
            all.push((if schema.name == "dossier" { "Dossier" } else { "Source" }.to_owned(), &schema.json));
        }
        for (name, def) in all.into_iter().filter(|(_, def)| def.get("properties").is_some()) {
            let keys: std::collections::BTreeSet<String> =
                def["properties"].as_object().unwrap().keys().cloned().collect();
            assert_eq!(keys, structs[&name], "{name}");
            assert_eq!(def["additionalProperties"], false, "{name}");
            for (key, inner) in def["properties"].as_object().unwrap() {
                assert!(inner["description"].is_string(), "{name}.{key} has no comment in raw.rs");
            }
            seen.insert(name);
        }
    }
    assert_eq!(seen, structs.keys().cloned().collect());
}
