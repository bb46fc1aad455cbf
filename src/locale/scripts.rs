//! The words that scripts say, written out for them: browsers know the plurals, not the syntax of messages.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use serde_json::{Value, json};

use super::messages::Catalogue;

/// What the ids of such messages begin with.
pub const PREFIX: &str = "script-";

/// `variorum.say(id, {n: 3})` for the scripts that stand behind it. A text holds `{n}` where a value comes in;
/// one with plurals is an object of the plural categories of CLDR, picked by `n`.
pub fn statement(catalogue: &Catalogue, tag: &str) -> String {
    let words: BTreeMap<String, Value> = catalogue
        .ids()
        .filter_map(|id| {
            let short = id.strip_prefix(PREFIX)?.to_owned();
            Some((short, told(catalogue.pattern(&id)?)))
        })
        .collect();
    format!("{}{}{}{}{}", BEFORE, json!(tag), BETWEEN, json!(words), BEHIND)
}

const BEFORE: &str = "var variorum=(function(language,words){\"use strict\";\
    var plurals=new Intl.PluralRules(language),digits=new Intl.NumberFormat(language,{useGrouping:\"min2\"});\
    return{say:function(id,values){var text=words[id]||id;\
    if(typeof text!==\"string\")text=text[plurals.select(values.n)]||text.other;\
    return text.replace(/\\{(\\w+)\\}/g,function(all,name){var value=values&&values[name];\
    return value===undefined?all:typeof value===\"number\"?digits.format(value):value;});}};})(";
const BETWEEN: &str = ",";
const BEHIND: &str = ");\n";

/// A message as a text, or as one for each category of its plural.
fn told(pattern: &Pattern<&str>) -> Value {
    match forms(pattern) {
        Ok(mut forms) => {
            // What a category lacks is said as `other`.
            let other = forms.get("other").cloned();
            forms.retain(|category, text| category == "other" || Some(&*text) != other.as_ref());
            json!(forms)
        }
        Err(text) => json!(text),
    }
}

/// The forms of a plural, else the one text there is. What stands around the plural is in every form.
fn forms(pattern: &Pattern<&str>) -> Result<BTreeMap<String, String>, String> {
    let mut forms: BTreeMap<String, String> = BTreeMap::new();
    let mut text = String::new();
    for element in &pattern.elements {
        let more = match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = variant.key;
                    let words = forms_text(&variant.value);
                    forms.insert(key.to_owned(), format!("{text}{words}"));
                }
                continue;
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => inlined(inline),
        };
        text.push_str(&more);
        for form in forms.values_mut() {
            form.push_str(&more);
        }
    }
    if forms.is_empty() { Err(text) } else { Ok(forms) }
}

fn forms_text(pattern: &Pattern<&str>) -> String {
    forms(pattern).err().unwrap_or_default()
}

fn inlined(inline: &InlineExpression<&str>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => format!("{{{}}}", id.name),
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        _ => String::new(),
    }
}
