"""The peer of bench/crawl_peers.sh: Scrapy on the same site, reading the JSON-LD of every page.

It obeys robots.txt, follows the sitemap and in-scope links as jobindex does, and writes one JSON line an ad.
"""
import json
from urllib.parse import urlparse

import scrapy
from scrapy.linkextractors import LinkExtractor


class JobSpider(scrapy.Spider):
    name = "jobs"
    custom_settings = {
        "ROBOTSTXT_OBEY": True,
        "CONCURRENT_REQUESTS": 16,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
        "DOWNLOAD_DELAY": 0,
        "LOG_LEVEL": "ERROR",
        "TELNETCONSOLE_ENABLED": False,
        "RETRY_ENABLED": False,
    }

    def __init__(self, site, sitemap, **kwargs):
        super().__init__(**kwargs)
        self.site, self.sitemap = site, sitemap
        self.allowed_domains = [urlparse(site).hostname]
        self.links = LinkExtractor(allow_domains=self.allowed_domains)

    def start_requests(self):
        yield scrapy.Request(self.site)
        yield scrapy.Request(self.sitemap, callback=self.parse_sitemap)

    def parse_sitemap(self, response):
        response.selector.remove_namespaces()
        for url in response.xpath("//loc/text()").getall():
            yield scrapy.Request(url.strip())

    def parse(self, response):
        if not isinstance(response, scrapy.http.HtmlResponse):
            return
        for text in response.xpath('//script[@type="application/ld+json"]/text()').getall():
            try:
                data = json.loads(text)
            except ValueError:
                continue
            if isinstance(data, dict) and data.get("@type") == "JobPosting":
                yield {"url": response.url, "title": data.get("title")}
        for link in self.links.extract_links(response):
            yield scrapy.Request(link.url)
