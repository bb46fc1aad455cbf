//! Tables as comma-separated values (RFC 4180), in UTF-8, a heading first.

use crate::dossier::{EntityRef, SourceId};
use crate::evidence::squeezed;
use crate::site::desk::{Desk, kind_name};

/// One cell. What a spreadsheet would take for a formula has an apostrophe before it.
pub fn field(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

fn table(heading: &str, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut out = format!("{heading}\r\n");
    for row in rows {
        out.push_str(&row.iter().map(|cell| field(cell)).collect::<Vec<_>>().join(","));
        out.push_str("\r\n");
    }
    out
}

pub fn sources(desk: &Desk<'_>) -> String {
    let live = desk.dossier.source_ids().filter(|id| desk.dossier.source(*id).entry.withdrawn.is_none());
    let row = |id: SourceId| {
        let source = desk.dossier.source(id);
        let date =
            |date: &Option<crate::dossier::Date>| date.as_ref().map_or(String::new(), crate::dossier::Date::edtf);
        let credits: Vec<String> = source.credits.iter().map(|credit| name(desk, credit)).collect();
        vec![
            source.entry.id.clone(),
            source.title.clone(),
            kind_name(source.kind).to_owned(),
            source.outlet.as_ref().map_or(String::new(), |outlet| name(desk, outlet)),
            date(&source.published),
            date(&source.retrieved),
            source.byline.join("; "),
            credits.join("; "),
            desk.language_of(id).to_owned(),
            source.url.clone().unwrap_or_default(),
            source.archived.clone().unwrap_or_default(),
        ]
    };
    table("id,title,kind,outlet,published,retrieved,byline,credits,language,url,archived", live.map(row))
}

/// A row for every quotation in every account.
pub fn quotations(desk: &Desk<'_>) -> String {
    let rows = desk.dossier.source_ids().flat_map(|source| {
        desk.speech_of(source)
            .filter(|(_, quotation)| !quotation.utterances.iter().any(|id| desk.is_withdrawn(*id)))
            .map(move |(id, quotation)| {
                let utterances = quotation.utterances.iter().map(|id| desk.analysis.heard(*id).id.as_str());
                let file = desk.files.get(quotation.span.file).path.clone();
                vec![
                    desk.dossier.source(source).entry.id.clone(),
                    utterances.collect::<Vec<_>>().join(" "),
                    quotation.speaker.as_ref().map_or(String::new(), |speaker| name(desk, speaker)),
                    quotation.standing.name().to_owned(),
                    squeezed(desk.words_of(id)),
                    file,
                    quotation.span.start.to_string(),
                    quotation.span.end.to_string(),
                ]
            })
    });
    table("source,utterances,speaker,status,words,file,start,end", rows)
}

/// A row for every statement of the narrative.
pub fn statements(desk: &Desk<'_>) -> String {
    let Some(narrative) = &desk.dossier.narrative else {
        return table("statement,words,sources,outlets", [].into_iter());
    };
    let doc = &narrative.doc;
    let rows = desk.evidence.statements.iter().map(|statement| {
        let cited: Vec<_> = statement.citations.iter().flat_map(|n| &doc.citations[*n].items).collect();
        let mut sources: Vec<&str> =
            cited.iter().map(|cited| desk.dossier.source(cited.source).entry.id.as_str()).collect();
        sources.sort_unstable();
        sources.dedup();
        let tally = desk.tally(cited.iter().map(|cited| desk.at_cite(cited)));
        vec![
            statement.anchor.clone(),
            squeezed(&doc.words[statement.range.clone()]),
            sources.join(" "),
            tally.outlets.to_string(),
            tally.weight().1.to_string(),
        ]
    });
    table("statement,words,sources,outlets,least_origins", rows)
}

fn name(desk: &Desk<'_>, reference: &EntityRef) -> String {
    match reference {
        EntityRef::Known(id) => desk.dossier.entity(*id).entry.id.clone(),
        EntityRef::Named(name) => name.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn a_cell_is_no_formula_and_keeps_its_marks() {
        assert_eq!(field("=SUM(A1)"), "\"'=SUM(A1)\"");
        assert_eq!(field("he said \"no\", twice"), "\"he said \"\"no\"\", twice\"");
    }
}
