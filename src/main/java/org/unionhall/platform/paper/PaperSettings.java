package org.unionhall.platform.paper;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.unionhall.platform.home.CannotStart;

/**
 * @param maxFile the largest paper taken, whatever a matter allows
 * @param s3      where papers lie instead of the home
 */
@ConfigurationProperties("unionhall.paper")
record PaperSettings(@DefaultValue("20MB") DataSize maxFile, @DefaultValue S3 s3) {

    /**
     * @param endpoint  scheme, host and port, nothing behind
     * @param pathStyle whether the bucket stands in the path; false where the store wants it in the host name
     */
    record S3(URI endpoint, String bucket, @DefaultValue("us-east-1") String region, String accessKey,
              String secretKey, @DefaultValue("true") boolean pathStyle) {

        boolean wanted() {
            return endpoint != null && !endpoint.toString().isBlank();
        }

        void check() {
            if (endpoint.getHost() == null || !String.valueOf(endpoint.getScheme()).matches("https?")
                    || !String.valueOf(endpoint.getPath()).matches("/?")) {
                throw new CannotStart("材料存储地址 unionhall.paper.s3.endpoint 不对。",
                        "请写成 https://主机:端口 的样子，后面不带路径。");
            }
            if (bucket == null || !bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
                throw new CannotStart("材料存储桶 unionhall.paper.s3.bucket 没有填或不对。",
                        "请填写存储服务里已建好的桶名（小写字母、数字、点和短横线）。");
            }
            if (isBlank(accessKey) || isBlank(secretKey)) {
                throw new CannotStart("材料存储的密钥没有填。",
                        "请设置 unionhall.paper.s3.access-key 和 unionhall.paper.s3.secret-key。");
            }
        }

        private static boolean isBlank(String text) {
            return text == null || text.isBlank();
        }

        /** Where the object of this name is; names need no escaping. */
        URI place(String name) {
            String scheme = endpoint.getScheme() + "://";
            return URI.create(pathStyle ? scheme + endpoint.getAuthority() + "/" + bucket + "/" + name
                    : scheme + bucket + "." + endpoint.getAuthority() + "/" + name);
        }
    }
}
