//! The names of what is told of a disk.

use evs_domain::arrival::Fact;

use crate::messages::Texts;

/// What a fact is called, as the label before its value.
pub fn fact_name(texts: &'static Texts, fact: Fact) -> &'static str {
    let c = &texts.common;
    match fact {
        Fact::Name => c.name,
        Fact::Size => c.size_label,
        Fact::Type => c.disk_type,
        Fact::Zone => c.zone,
    }
}
