//! Where the provider's own console shows a disk. Which address that is says the configuration; the browser opens it in a tab
//! of its own, and nothing is sent there from here.

use evs_domain::id::DiskId;

use super::Cloud;
use crate::http::segment;

impl Cloud {
    /// The page of a disk in the provider's console, where the configuration names one. Only `https` is followed: whatever
    /// else an address could begin with isn't a page.
    #[must_use]
    pub fn console_of(&self, region: &str, project: &str, disk: DiskId) -> Option<String> {
        let parts =
            [("{region}", segment(region)), ("{project}", segment(project)), ("{disk}", disk.to_string())];
        let template = self.console.as_deref().filter(|template| template.starts_with("https://"))?;
        Some(parts.iter().fold(template.to_owned(), |address, (place, value)| address.replace(place, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cloud(console: &str) -> Cloud {
        Cloud { console: Some(console.to_owned()), ..Cloud::default() }
    }

    #[test]
    fn the_places_of_an_address_are_filled_and_nothing_breaks_out_of_them() {
        let cloud = cloud("https://console.example.com/?region={region}#/p/{project}/disks/{disk}");
        assert_eq!(
            cloud.console_of("eu-west-101", "a/b?c#d", DiskId(1)).as_deref(),
            Some(
                "https://console.example.com/?region=eu-west-101#/p/a%2Fb%3Fc%23d/disks/00000000-0000-0000-0000-000000000001"
            )
        );
    }

    #[test]
    fn what_is_no_page_is_no_address() {
        assert_eq!(Cloud::default().console_of("r", "p", DiskId(1)), None);
        for address in ["javascript:alert(1)//{disk}", "http://console.example.com/{disk}", "/{disk}"] {
            assert_eq!(cloud(address).console_of("r", "p", DiskId(1)), None, "{address}");
        }
    }
}
