//! Addresses out of the site: absolute, and of a scheme a reader can trust.

use std::fmt;

/// An address a page may link to: `https:`, `http:` or `mailto:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Web(String);

impl Web {
    /// Checks an address.
    ///
    /// # Errors
    /// Says why it can't be used.
    pub fn parse(text: &str) -> Result<Web, String> {
        let url = url::Url::parse(text.trim()).map_err(|error| match error {
            url::ParseError::RelativeUrlWithoutBase => {
                "it does not begin with `https:`, `http:` or `mailto:`".to_owned()
            }
            other => other.to_string(),
        })?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err("it holds a name or password, which every reader would see".to_owned());
        }
        match url.scheme() {
            "http" | "https" | "mailto" => Ok(Web(url.into())),
            other => Err(format!("`{other}:` is not among `https:`, `http:` and `mailto:`")),
        }
    }

    /// Whether it leads to a page on the web.
    #[must_use]
    pub fn is_page(&self) -> bool {
        !self.0.starts_with("mailto:")
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Web {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_three_schemes_pass() {
        for good in ["https://a.example/x", "http://a.example", "mailto:a@b.example"] {
            assert!(Web::parse(good).is_ok(), "{good}");
        }
        for bad in ["javascript:alert(1)", "JaVaScript:alert(1)", "data:text/html,x", "file:///etc", "/x", "x", "//a"] {
            assert!(Web::parse(bad).is_err(), "{bad}");
        }
    }
}
