"""kadr show: dossiers as live pages in the browser, from a small server that only this machine can reach."""
