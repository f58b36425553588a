"""The only code that touches the disk: reads the content, the settings and the catalogues, writes the output."""
