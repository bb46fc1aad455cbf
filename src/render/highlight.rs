//! Code and data with their colours.

/// One block of code, for a fence in Markdown.
pub fn block(out: &mut String, _language: &str, text: &str) {
    out.push_str("<pre><code>");
    super::markup::escape(out, text);
    out.push_str("</code></pre>");
}

impl serde::Serialize for crate::site::views::Listing {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = String::new();
        super::markup::escape(&mut out, &self.text);
        serializer.serialize_str(&out)
    }
}
