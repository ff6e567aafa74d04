//! The names that the console answers to and the origins that may ask for a change, in the forms that other servers want.

use crate::config::Config;

/// The names of this machine, where no public address is listed.
const THIS_MACHINE: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// What the configuration lists.
pub struct Names {
    origins: Vec<String>,
}

impl Names {
    /// Those of this configuration.
    pub fn of(config: &Config) -> Self {
        Self { origins: config.server.origins.iter().map(ToString::to_string).collect() }
    }

    /// The names without schemes and ports, each once.
    pub fn servers(&self) -> Vec<&str> {
        if self.origins.is_empty() {
            return THIS_MACHINE.to_vec();
        }
        let mut servers: Vec<&str> = self.origins.iter().map(|origin| server(origin)).collect();
        servers.sort_unstable();
        servers.dedup();
        servers
    }

    /// Whether the console is for this machine alone.
    pub fn are_of_this_machine(&self) -> bool {
        self.origins.is_empty()
    }

    /// The origins that may ask for a change, as a regular expression without its ends.
    pub fn origins(&self) -> String {
        let escape = |text: &str| {
            let special =
                |letter: char| if ".[]".contains(letter) { format!("\\{letter}") } else { letter.into() };
            text.chars().map(special).collect::<String>()
        };
        if self.origins.is_empty() {
            let machine = THIS_MACHINE.map(escape).join("|");
            return format!("https?://(?:{machine})(?::[0-9]+)?");
        }
        self.origins.iter().map(|origin| escape(origin)).collect::<Vec<_>>().join("|")
    }
}

/// The name in an origin.
fn server(origin: &str) -> &str {
    let server = origin.split_once("://").map_or(origin, |(_, server)| server);
    match server.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => server,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_without_schemes_and_ports() {
        let listed = |origins: &[&str]| Names { origins: origins.iter().map(ToString::to_string).collect() };
        let origins = [
            "https://b.example.com:8443",
            "http://[fe80::1]",
            "http://b.example.com",
            "https://a.example.com",
        ];
        let names = listed(&origins);
        assert_eq!(names.servers(), ["[fe80::1]", "a.example.com", "b.example.com"]);
        assert_eq!(names.origins().replace('\\', ""), origins.join("|"));
        assert!(names.origins().contains(r"b\.example\.com") && names.origins().contains(r"\[fe80::1\]"));
        assert_eq!(listed(&[]).servers(), ["localhost", "127.0.0.1", "[::1]"]);
    }
}
