//! The figures of one visit, and the table of all visits. Where they come from is another module's matter.

use std::fmt::Write;

use serde_json::Value;

use crate::sample::{median, quantile};

/// In what a figure is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Milliseconds.
    Ms,
    /// Millions of bytes.
    Mb,
    /// Parts of a hundred.
    Percent,
    /// How many.
    Count,
}

impl Unit {
    fn say(self, value: f64) -> String {
        match self {
            Unit::Ms | Unit::Mb | Unit::Percent => format!("{value:.1}"),
            Unit::Count => format!("{value:.0}"),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Unit::Ms => " (ms)",
            Unit::Mb => " (MB)",
            Unit::Percent => " (%)",
            Unit::Count => "",
        }
    }
}

/// What one visit has shown, in order.
#[derive(Debug, Default)]
pub struct Figures(Vec<(String, Unit, f64)>);

impl Figures {
    /// Adds one. What the page couldn't tell is left out.
    pub fn add(&mut self, name: &str, unit: Unit, value: &Value) {
        if let Some(value) = value.as_f64() {
            let value = if unit == Unit::Mb { value / 1e6 } else { value };
            self.0.push((name.to_owned(), unit, value));
        }
    }

    /// Adds what is usual and what is rare of many times in milliseconds.
    pub fn add_times(&mut self, name: &str, times: &[f64]) {
        for (share, of) in [(0.5, "p50"), (0.95, "p95")] {
            if let Some(value) = quantile(times, share) {
                self.0.push((format!("{name}, {of}"), Unit::Ms, value));
            }
        }
    }
}

/// A line for each figure, a column for each project, of which there are several visits.
pub fn table(heads: &[String], columns: &[Vec<Figures>]) -> String {
    let mut lines: Vec<(&str, Unit)> = Vec::new();
    for (name, unit, _) in columns.iter().flatten().flat_map(|figures| &figures.0) {
        if !lines.contains(&(name.as_str(), *unit)) {
            lines.push((name, *unit));
        }
    }
    let mut text = format!("{:<52}", "");
    for head in heads {
        // Writing to a string can't fail.
        let _ = write!(text, " {head:>26}");
    }
    for (name, unit) in lines {
        let _ = write!(text, "\n{:<52}", format!("{name}{}", unit.name()));
        for visits in columns {
            let _ = write!(text, " {:>26}", cell(visits, name, unit));
        }
    }
    text
}

fn cell(visits: &[Figures], name: &str, unit: Unit) -> String {
    let all = visits.iter().flat_map(|figures| &figures.0);
    let values: Vec<f64> = all.filter(|figure| figure.0 == name).map(|figure| figure.2).collect();
    let Some(middle) = median(&values) else { return "–".to_owned() };
    let at = |share| unit.say(quantile(&values, share).unwrap_or(middle));
    let (least, most) = (at(0.0), at(1.0));
    if least == most { unit.say(middle) } else { format!("{} ({least} to {most})", unit.say(middle)) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_line_tells_the_median_and_the_range_and_a_missing_figure_is_a_dash() {
        let visit = |ms: f64| {
            let mut figures = Figures::default();
            figures.add("wait", Unit::Ms, &json!(ms));
            figures.add("not told", Unit::Ms, &Value::Null);
            figures
        };
        let table = table(&["a".into(), "b".into()], &[vec![visit(3.0), visit(1.0), visit(2.0)], vec![]]);
        let line = table.lines().nth(1).unwrap();
        assert!(
            line.starts_with("wait (ms)") && line.contains("2.0 (1.0 to 3.0)") && line.ends_with("–"),
            "{table}"
        );
        assert!(!table.contains("not told"), "{table}");
    }
}
