//! A transfer's name: mandatory, not blank, at most 64 characters (EVS API reference, `CinderCreateVolumeTransferV3`).

use crate::answer::Refusal;

const MOST: usize = 64;

/// The name as it is stored: without the blanks around it.
///
/// # Errors
/// 400 `EVS.5400` when it is missing, blank or too long.
pub(crate) fn check(name: Option<&str>) -> Result<String, Refusal> {
    let name = name.unwrap_or_default().trim();
    match name.chars().count() {
        0 => Err(Refusal::evs_bad("Invalid input for field name: it must not be empty.")),
        length if length > MOST => Err(Refusal::evs_bad(format!(
            "Invalid input for field name: {length} characters, at most {MOST} allowed."
        ))),
        _ => Ok(name.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixty_four_characters_fit_whatever_their_bytes() {
        assert!(check(Some(&"🚢".repeat(64))).is_ok());
        assert!(check(Some(&"a".repeat(65))).is_err());
    }

    #[test]
    fn a_blank_name_is_none() {
        assert!(check(None).is_err());
        assert!(check(Some("  ")).is_err());
        assert_eq!(check(Some(" a ")).unwrap(), "a");
    }
}
